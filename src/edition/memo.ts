/** Works out a value for each thing once, and keeps it. */
export function memo<Thing, Value>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const made = new Map<Thing, Value>();
  return (thing) => {
    let value = made.get(thing);
    if (value === undefined) {
      value = make(thing);
      made.set(thing, value);
    }
    return value;
  };
}
