import * as z from "zod/mini"

/** A setting that may be left out, and what the JSON schema and the documentation say about it. */
export const optional = <Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): z.ZodMiniExactOptional<Schema> => z.exactOptional(schema.check(z.describe(description)))
