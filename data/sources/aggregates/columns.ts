/** Numbers that classes and regions have. `n` and `frame` are whole, the others may be missing. */
export const commonNumbers = [
  'n',
  'frame',
  'population_coverage',
  'mean',
  'weighted_mean',
  'standard_deviation',
] as const;

export const quantileNames = ['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

/** Numbers that only classes have. */
export const classNumbers = [
  ...commonNumbers,
  ...quantileNames,
  'share_at_minimum',
  'share_at_maximum',
] as const;

/** Numbers of an indicator's period: how many municipalities and inhabitants have a value. */
export const extentNumbers = [
  'municipalities_with_value',
  'inhabitants_with_value',
  'municipalities_without_value',
  'inhabitants_without_value',
] as const;

/** Which file the values of an indicator's period stood in, and which register classed the municipalities. */
export const provenanceTexts = [
  'source',
  'dataset',
  'data_date',
  'sha256',
  'parser_version',
  'register',
  'register_period',
  'register_date',
  'register_sha256',
  'register_parser_version',
] as const;

export const classKeys = ['indicator', 'period', 'region', 'scheme', 'size_class'] as const;
export const regionKeys = ['indicator', 'period', 'region'] as const;
export const indicatorKeys = ['indicator', 'period'] as const;
