/** The part of mapshaper's programming interface that is used here; the package ships no types. */
declare module 'mapshaper' {
  interface Mapshaper {
    /** Runs a command line over named input files (objects for JSON) and gives the files it writes. */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, unknown>>,
    ): Promise<Record<string, Uint8Array | string>>;
  }
  const mapshaper: Mapshaper;
  export default mapshaper;
}
