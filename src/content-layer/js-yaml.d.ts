/** The part of `js-yaml` that reads plain YAML. */
declare module 'js-yaml' {
  interface Type {
    kind: 'scalar';
    /** A text is null where nothing is written. */
    resolve: (text: string | null) => boolean;
    construct: (text: string | null) => unknown;
  }
  export const Type: new (tag: string, type: Type) => Type;
  interface Schema {
    extend: (types: { implicit: Type[] }) => Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export function load(yaml: string, options: { schema: Schema }): unknown;
}
