import { defineConfig } from 'eslint/config'
import react from 'eslint-plugin-react'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Everything else gets its configuration as an argument. */
const readersOfTheEnvironment = ['app/runtime.server.ts', 'app/cli/main.ts']
const environment =
	'Only app/runtime.server.ts, server/ and the start of the command line read the environment.'
const environmentImport = {
	selector: 'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
	message: environment,
}
/** The plugin's other rules are for a compiler that is not used here. */
const hooks = { rules: reactHooks.rules }
const clock = 'Time is an argument of the domain.'

export default defineConfig(
	{ ignores: ['build/', 'node_modules/', '.cache/', 'data/'] },
	{ linterOptions: { noInlineConfig: true } },
	{
		files: ['**/*.{js,mjs}'],
		extends: [tseslint.configs.recommended],
		rules: { eqeqeq: ['error', 'always'] },
	},
	{
		files: ['**/*.{ts,tsx}'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			eqeqeq: ['error', 'always'],
		},
	},
	{
		files: ['app/**/*.{ts,tsx}', 'db/**/*.ts'],
		rules: {
			'max-lines': ['error', { max: 220 }],
			'no-console': 'error',
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: importPatterns() }],
		},
	},
	{
		files: ['app/*.server.ts', 'app/root.tsx', 'app/routes/**'],
		rules: { '@typescript-eslint/only-throw-error': ['error', { allow: thrownResponses() }] },
	},
	{ files: ['app/cli/**'], rules: { 'no-console': 'off' } },
	{
		// openid-client marks what is not for production so. The settings let only this machine itself be asked without TLS.
		files: ['app/access/identity-provider.ts'],
		rules: {
			'@typescript-eslint/no-deprecated': [
				'error',
				{ allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
			],
		},
	},
	{
		files: ['app/**/*.{ts,tsx}', 'db/**/*.ts'],
		ignores: readersOfTheEnvironment,
		rules: {
			'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
			'no-restricted-syntax': ['error', environmentImport],
		},
	},
	{
		files: ['app/domain/**/*.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: clock },
				{ object: 'Math', property: 'random', message: 'Randomness is an argument of the domain.' },
				{ object: 'crypto', message: 'Ids are arguments of the domain.' },
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
			],
			'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console'],
		},
	},
	{
		files: ['app/**/*.tsx'],
		plugins: { react, 'react-hooks': hooks },
		settings: { react: { version: '18.3' } },
		rules: {
			'react-hooks/exhaustive-deps': 'error',
			'react-hooks/rules-of-hooks': 'error',
			'react/jsx-key': 'error',
			'react/jsx-no-literals': ['error', { noStrings: true, ignoreProps: true, allowedStrings: marks() }],
			'react/jsx-no-target-blank': 'error',
			'react/no-danger-with-children': 'error',
			'no-restricted-syntax': ['error', environmentImport, ...wordsInMarkup()],
		},
	},
	{
		files: ['tests/**/*.{ts,tsx}'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
					message: 'A test runs, or it is not there.',
				},
			],
		},
	},
)

/** A loader or an action answers early by throwing; nothing else throws what is not an error. */
function thrownResponses() {
	const remix = '@remix-run/server-runtime'
	return [
		{ from: /** @type {const} */ ('lib'), name: 'Response' },
		{ from: /** @type {const} */ ('package'), package: remix, name: 'TypedResponse' },
	]
}

function importPatterns() {
	return [
		{
			group: ['../*'],
			message: 'Another folder is imported as #app/… or #db/…, so that a file can be moved.',
		},
		{ group: ['#tests/*'], message: 'The product does not import its tests.' },
	]
}

/** Punctuation between two pieces of text is not a word. */
function marks() {
	return [...' ·–—:.,;()/+%«»→=×…|']
}

/** What react/jsx-no-literals does not see: choices between literals, and attributes that a person reads or hears. */
function wordsInMarkup() {
	const children = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer'
	const attribute =
		'JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label|legend|description|heading)$/]'
	const choice = ':matches(ConditionalExpression, LogicalExpression, BinaryExpression[operator="+"])'
	const places = [attribute, `${attribute} > JSXExpressionContainer`]
	const choices = [`${children} > ${choice}`, `${attribute} > JSXExpressionContainer > ${choice}`]
	return [...places, ...choices].flatMap((place) => wordsIn(place))
}

/** @param {string} place */
function wordsIn(place) {
	const message = 'Words that a person reads stand in app/text, so that they are proof-read in one place.'
	return [
		{ selector: `${place} > Literal[value=/\\p{L}/u]`, message },
		{ selector: `${place} > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`, message },
	]
}
