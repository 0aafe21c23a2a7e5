/** Addresses of the files of each family of fonts, with the path prefix; see fonts.ts. */
declare module 'virtual:fonts' {
  export const text: string[];
  export const document: string[];
}
