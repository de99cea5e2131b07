FROM node:24-slim AS build
WORKDIR /vagskal
COPY package.json package-lock.json .npmrc ./
RUN npm install --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=/data/vagskal.db
WORKDIR /vagskal
COPY --from=build /vagskal/package.json ./
COPY --from=build /vagskal/node_modules ./node_modules
COPY --from=build /vagskal/bin ./bin
COPY --from=build /vagskal/content ./content
COPY --from=build /vagskal/build ./build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/halsa').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/vagskal.js"]
CMD ["serve"]
