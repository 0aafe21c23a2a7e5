/** The function, which makes what it makes of each key once, and holds it as long as something else holds the key. */
export function memoized<Key extends object, Result, Rest extends unknown[]>(
  make: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const results = new WeakMap<Key, Result>();
  return (key, ...rest) => {
    if (!results.has(key)) results.set(key, make(key, ...rest));
    return results.get(key) as Result;
  };
}
