// Packages that are installed only where they are used.

declare module 'publint' {
  export function publint(options: { pkgDir: string; strict: boolean }): Promise<{ messages: object[] }>;
}
declare module 'ajv' {
  export default class Ajv {
    constructor(options: object);
    compile(schema: object): { (value: unknown): boolean; errors?: object[] };
  }
}

/** An entry of `npm/custom-elements.json`; which of these it has depends on its kind. */
interface ManifestEntry {
  kind?: string;
  name: string;
  fieldName?: string;
  attribute?: string;
  reflects?: boolean;
  tagName: string;
  type: { text: string };
  return?: { type?: { text: string } };
  default: string;
  description: string;
  summary: string;
  readonly?: boolean;
  optional?: boolean;
  customElement?: boolean;
  parameters?: ManifestEntry[];
  members: ManifestEntry[];
  attributes: ManifestEntry[];
  events: ManifestEntry[];
  slots: ManifestEntry[];
  cssParts: ManifestEntry[];
  cssProperties: ManifestEntry[];
}

/** `npm/custom-elements.json`. */
interface Manifest {
  modules: { declarations: ManifestEntry[] }[];
}
