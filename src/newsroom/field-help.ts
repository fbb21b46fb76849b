import { z } from "zod";
import type { FieldHelp } from "./field.ts";

/** The help of the innermost field on a path that explains itself. */
export function helpAt(schema: z.ZodType, path: readonly PropertyKey[]): FieldHelp {
  let help: FieldHelp = { expected: "another value", mend: "See the README for what this field holds" };
  let current: z.ZodType | undefined = schema;
  for (const key of [undefined, ...path]) {
    if (key !== undefined) current = current && childAt(current, key);
    for (let inner = current; inner; inner = unwrap(inner)) {
      const meta = inner.meta() as Partial<FieldHelp> | undefined;
      if (meta?.expected) {
        help = meta as FieldHelp;
        break;
      }
    }
  }
  return help;
}

/** The names of the fields that may stand at a path. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.ZodType | undefined = schema;
  for (const key of path) current = current && childAt(current, key);
  const object = current && objectIn(current);
  return object ? Object.keys(object.shape) : [];
}

function objectIn(schema: z.ZodType): z.ZodObject | undefined {
  for (let inner: z.ZodType | undefined = schema; inner; inner = unwrap(inner)) {
    if (inner instanceof z.ZodObject) return inner;
    if (inner instanceof z.ZodUnion) return (inner.options as z.ZodType[]).map(objectIn).find(Boolean);
  }
  return undefined;
}

function childAt(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const object = objectIn(schema);
  if (object) return object.shape[String(key)] as z.ZodType | undefined;
  for (let inner: z.ZodType | undefined = schema; inner; inner = unwrap(inner)) {
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  }
  return undefined;
}

/** The schema inside what makes a field optional, gives it a default or turns it into something else. */
export function innermost(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner ? innermost(inner) : schema;
}

function unwrap(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return undefined;
}
