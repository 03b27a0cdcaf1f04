import { bareWord } from './plainText.ts';

/** Words that a heading starts with or is; LimeSurvey, Qualtrics and SoSci name them in German or English. */
const words = `
  ipaddr ipaddress ipadresse ip refurl referrer referer weiterleitungsurl url email mail emailadresse
  recipientemail token zugangsschluessel zugangsschlüssel zugangscode firstname lastname vorname nachname
  familienname recipientfirstname recipientlastname ansprechpartner ansprechperson kontaktperson kontakt
  contact respondent bearbeiter name fullname telefon telefonnummer phone mobile mobil handy fax telefax latitude
  longitude locationlatitude locationlongitude breitengrad längengrad koordinaten geolocation useragent
  browser device operatingsystem resolution screenresolution externalreference externaldatareference startdate
  enddate submitdate datestamp recordeddate datestarted datelastaction datesubmitted datumgestartet
  datumletzteaktivität datumabgeschickt starttime endtime duration interviewtime durationinseconds totaltime
  gesamtzeit anschrift strasse straße street address adresse id responseid antwortid antwort-id seed
  zufallsstartwert savedid sessionid userid participantid startlanguage userlanguage startsprache
  distributionchannel lastpage letzteseite finished progress status`;
const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(bareWord));

/** Words inside of longer headings. */
const telltale =
  /\be-?mail\b|\bip[- ]?(?:adresse|address)\b|\btelefon|\bphone\b|\bvorname|\bnachname|\bfirst name\b|\blast name\b|\bansprechpartner|\bkontaktperson/i;
/** A question is more than a name. */
const longestName = 60;

/** Whether a heading, as `bareWord`, is nothing but such a word. */
export const isPersonalName = (word: string): boolean => known.has(word);

/** Whether a column is about persons or machines, by its heading alone: what is in it is never looked at. */
export const isPersonal = (heading: string, alsoPersonal: readonly string[]): boolean =>
  known.has(bareWord(heading)) ||
  alsoPersonal.some((name) => bareWord(name) === bareWord(heading)) ||
  (heading.length <= longestName && telltale.test(heading));
