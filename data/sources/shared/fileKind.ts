import { Problem } from '../../domain/problem.ts';

export type FileKind = 'zip' | 'gzip' | 'compoundFile' | 'pdf' | 'html' | 'lfsPointer' | 'text';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** `PK` and a record type: the start of a ZIP, of an empty ZIP, and of a ZIP's second part. */
const zipMagic = [0x50, 0x4b];
const gzipMagic = [0x1f, 0x8b];
/** OLE compound file: .xls, .doc, and the wrapper of password-protected Office files. */
const compoundFileMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const pdfMagic = [0x25, 0x50, 0x44, 0x46];

/**
 * What a file is by its first bytes; its name is not looked at.
 * @throws Problem `empty-file`
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) {
    throw new Problem('empty-file', 'The file has no bytes', 'Download the file again.');
  }
  if (startsWith(bytes, zipMagic)) return 'zip';
  if (startsWith(bytes, gzipMagic)) return 'gzip';
  if (startsWith(bytes, compoundFileMagic)) return 'compoundFile';
  if (startsWith(bytes, pdfMagic)) return 'pdf';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(\u00ef\u00bb\u00bf)?\s*(<!doctype html|<html)/.test(start)) return 'html';
  if (start.startsWith('version https://git-lfs.github.com/spec/')) return 'lfsPointer';
  return 'text';
}

/** The Problem of a file that is something else than what the source publishes. */
export function foreignFile(kind: FileKind, bytes: Uint8Array, expected: string): Problem {
  const wrong = (message: string, advice: string) => new Problem('wrong-file', message, advice);
  switch (kind) {
    case 'html':
      return wrong(
        'The file is a web page, not data: the server answered with a page',
        'Open the address in a browser, download the file itself and hand it in by its path.',
      );
    case 'lfsPointer':
      return wrong(
        'The file is a Git LFS pointer (a note about the data), not the data',
        'Fetch the real file with `git lfs pull`, or download it from its publisher.',
      );
    case 'pdf':
      return wrong('The file is a PDF', `Hand in the ${expected} that the publisher offers beside it.`);
    case 'compoundFile':
      return compoundFile(bytes, expected);
    case 'zip':
      return wrong('The file is a ZIP archive or an Excel workbook', `Hand in the ${expected}.`);
    case 'gzip':
      return wrong('The file is gzip-compressed', `Unpack it and hand in the ${expected}.`);
    case 'text':
      return wrong('The file is text', `Hand in the ${expected}.`);
  }
}

/** Stream names of a compound file are UTF-16LE; `EncryptedPackage` holds a password-protected workbook. */
function compoundFile(bytes: Uint8Array, expected: string): Problem {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) {
    return new Problem(
      'password-protected',
      'The workbook is protected by a password',
      'Open it in a spreadsheet, remove the password, save it and hand it in again.',
    );
  }
  return new Problem(
    'wrong-file',
    'The file is in the old binary Office format (.xls)',
    `Hand in the ${expected}.`,
  );
}
