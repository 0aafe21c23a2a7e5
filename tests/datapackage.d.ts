/** The library has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    read: (options: { keyed: true }) => Promise<Record<string, unknown>[]>;
    checkRelations: () => Promise<boolean>;
  }
  interface Package {
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
  export const Package: { load: (archive: string) => Promise<Package> };
}
