import { z } from "zod";
import { innermost } from "./field-help.ts";

/** The fields that are sound whatever is wrong with the others; an entry of a list that is not leaves a hole, so that the rest keep their places. */
export function soundFields<T extends z.ZodObject>(schema: T, value: unknown): Partial<z.output<T>> {
  const sound = Object.entries(schema.shape).map(([name, field]) => [name, soundPart(field as z.ZodType, Object(value)[name])]);
  return Object.fromEntries(sound.filter(([, part]) => part !== undefined)) as Partial<z.output<T>>;
}

/** The lines of a record that are sound whatever is wrong with the others. */
export function soundLines<T extends z.ZodRecord>(schema: T, value: unknown): z.output<T> {
  return (soundPart(schema, value) ?? {}) as z.output<T>;
}

/** The entries of a list that may have holes. */
export function entriesOf<T>(list: readonly T[] | undefined): T[] {
  return (list ?? []).flatMap((entry) => [entry]);
}

function soundPart(schema: z.ZodType, value: unknown): unknown {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const inner = innermost(schema);
  if (Array.isArray(value)) return inner instanceof z.ZodArray ? soundEntries(inner.element as z.ZodType, value) : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  if (!(inner instanceof z.ZodRecord) && !isLoose(inner)) return undefined;
  const kept = Object.entries(value).filter(([name, part]) => inner.safeParse({ [name]: part }).success);
  return schema.safeParse(Object.fromEntries(kept)).data;
}

/** Whether a schema is of fields that say nothing of each other: each may be left out. */
function isLoose(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && schema.safeParse({}).success;
}

function soundEntries(schema: z.ZodType, values: readonly unknown[]): unknown[] {
  const sound = new Array<unknown>(values.length);
  for (const [index, value] of values.entries()) {
    const part = soundPart(schema, value);
    if (part !== undefined) sound[index] = part;
  }
  return sound;
}
