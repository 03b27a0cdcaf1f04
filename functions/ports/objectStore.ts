/** Immutable files under keys like `raw/<source>/<sha256>`; a directory locally, S3 in the cloud. */
export interface ObjectStore {
  /** Writes whole or not at all; writing the same key again replaces it. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** `null` where there is no such key. */
  get(key: string): Promise<Uint8Array | null>;
  has(key: string): Promise<boolean>;
  /** Keys that start with `prefix`, in code-unit order. */
  list(prefix: string): Promise<readonly string[]>;
  delete(key: string): Promise<void>;
}
