import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { releasePaths, type ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import { sha256 } from '../fileIdentity.ts';
import { jsonFile, type ReleaseFile } from './releaseFile.ts';

/** Writes the files of one release as they are made and keeps what the manifest says of them. */
export class ReleaseWriter {
  readonly files: ReleaseManifest['files'][number][] = [];
  bytes = 0;
  readonly #objects: ObjectStore;
  readonly #prefix: string;

  constructor(objects: ObjectStore, id: ReleaseId) {
    this.#objects = objects;
    this.#prefix = `releases/${id}/`;
  }

  async write(files: readonly ReleaseFile[]): Promise<void> {
    await Promise.all(
      files.map(({ path, bytes, contentType }) => this.#objects.put(this.#prefix + path, bytes, contentType)),
    );
    for (const { path, bytes } of files) {
      this.files.push({ path, sha256: sha256(bytes), bytes: bytes.length });
      this.bytes += bytes.length;
    }
  }

  /** The manifest is the last file: a release without one does not exist. */
  async finish(head: Omit<ReleaseManifest, 'files'>): Promise<void> {
    const files = [...this.files].sort((a, b) => byCodeUnits(a.path, b.path));
    await this.write([jsonFile(releasePaths.manifest, { ...head, files })]);
  }
}
