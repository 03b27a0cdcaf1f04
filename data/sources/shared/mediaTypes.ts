/** What servers call the formats of official files (`Addresses.contentTypes`). */
export const mediaTypes = {
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  zip: ['application/zip', 'application/x-zip-compressed', 'application/x-zip'],
  /** GitHub calls every text plain. */
  csv: ['text/csv', 'text/plain'],
  json: ['application/json'],
} as const;

/** Bytes of a mebibyte, for `Addresses.maximumBytes`. */
export const mebibyte = 1024 * 1024;
