/**
 * Columns that survey tools add to an export, and that we add to files: no item may be called so. Compared without
 * regard to case.
 */
export const reservedColumns: ReadonlySet<string> = new Set([
  // LimeSurvey
  ...['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'startdate', 'datestamp', 'ipaddr', 'refurl'],
  ...['token', 'interviewtime', 'sid', 'gid', 'lang', 'savedid', 'self', 'that', 'this'],
  ...['and', 'or', 'not', 'xor', 'is', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'],
  // Qualtrics
  ...['enddate', 'status', 'ipaddress', 'progress', 'finished', 'recordeddate', 'responseid', 'userlanguage'],
  ...['locationlatitude', 'locationlongitude', 'distributionchannel', 'externalreference'],
  ...['recipientfirstname', 'recipientlastname', 'recipientemail'],
  // our own files
  ...[
    'administration',
    'municipality',
    'survey',
    'wave',
    'synthetic',
    'simuliert',
    'weight',
    'submissionrank',
  ],
]);

/** LimeSurvey gives the fields beside an answer these names. */
export const reservedOptionCodes: ReadonlySet<string> = new Set(['other', 'time']);
