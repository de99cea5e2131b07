import type { z } from 'zod'

/**
 * `Schema` where its type and `Model` are one and the same but for `readonly`, else `never`. Assignability both ways is
 * not enough: it does not see an optional key that only one of them has.
 */
export type SchemaOfExactly<Model, Schema extends z.ZodType> = [Told<Model>, Told<z.infer<Schema>>] extends [
	Told<z.infer<Schema>>,
	Told<Model>,
]
	? Schema
	: never

/** Every key required, and those that may be left out marked as such. */
type Told<Value> = {
	readonly [Key in keyof Value]-?: object extends Pick<Value, Key>
		? { readonly optional: Told<Value[Key]> }
		: Told<Value[Key]>
}
