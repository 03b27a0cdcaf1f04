/** Refused requests are repeated with exponential backoff and jitter; 8 tries outlast a table that scales up. */
export const patience = { maxAttempts: 8, retryMode: 'standard' } as const;
