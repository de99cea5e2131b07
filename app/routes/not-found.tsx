import { notFound } from '#app/http.server.ts'

export const handle = { permission: 'public' }

export function loader(): never {
	throw notFound()
}

export default function NotFoundPage() {
	return null
}
