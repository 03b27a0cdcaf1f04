/** What a server says of a file's state, to be sent back when it is asked for again. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchRequest {
  /** With `https://`. */
  readonly address: string;
  /** The only hosts that may be asked, redirects included. */
  readonly hosts: readonly string[];
  /** Media types that the file may come as; `application/octet-stream` is always right. */
  readonly contentTypes: readonly string[];
  readonly maximumBytes: number;
  /** Fields of a form, which make the request a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** Further headers, a token among them; they never leave the first host and are never named in a message. */
  readonly headers?: Readonly<Record<string, string>>;
  /** With them, the answer may be that nothing changed. */
  readonly validators?: Validators;
}

export interface FetchAnswer {
  /** `null`: unchanged since the validators were given. */
  readonly bytes: Uint8Array | null;
  readonly validators: Validators;
  /** Where the server says that the file is from now on; `null` while the address is right. */
  readonly movedTo: string | null;
}

/** The only way to files on the network. */
export interface Fetcher {
  /**
   * The whole file or nothing; passing failures are tried again before they are told.
   * @throws Problem `address-refused` (no https, a host that is not listed, an address inside a network),
   * `address-missing`, `fetch-forbidden`, `fetch-failed`, `file-too-large`, `truncated-file`, `wrong-file` (a
   * web page or a note in the place of the file), `empty-file`
   */
  fetch(request: FetchRequest): Promise<FetchAnswer>;
}
