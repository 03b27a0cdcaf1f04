import type { Addresses, FileAddress } from '@kluftatlas/data/domain/addresses.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { FetchAnswer } from '../../ports/fetcher.ts';
import type { KnownFile } from '../../ports/snapshotStore.ts';
import { sha256 } from '../fileIdentity.ts';
import type { FetchOptions, FetchPorts } from '../fetchSource.ts';
import { ingestFile } from '../ingestFile.ts';
import type { Asked, Candidate } from './askedFiles.ts';
import { collectPages } from './collectPages.ts';
import type { FetchedFile } from './fetchReport.ts';

/** Fetches the first candidate that is there and ingests it; whatever is wrong is told in the result. */
export async function fetchFile(
  ports: FetchPorts,
  options: FetchOptions,
  addresses: Addresses,
  asked: Asked,
  notThere: readonly string[] = [],
): Promise<FetchedFile> {
  const [candidate, next, ...others] = asked.candidates;
  const file = described(asked, candidate, notThere);
  try {
    return { ...file, ...(await take(ports, options, addresses, asked, candidate)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'address-missing' || next === undefined) {
      return { ...file, result: 'failed', problem: error.summary() };
    }
    const older: Asked = { ...asked, candidates: [next, ...others] };
    return fetchFile(ports, options, addresses, older, [...notThere, candidate.name]);
  }
}

const described = (
  { from }: Asked,
  { name, address }: Candidate,
  notThere: readonly string[],
): FetchedFile => ({
  edition: from.id,
  name,
  address,
  result: 'unchanged',
  notThere,
  movedTo: null,
  bytes: null,
  ingest: null,
  problem: null,
});

type Taken = Pick<FetchedFile, 'result' | 'movedTo' | 'bytes' | 'ingest'>;

/** The file is remembered only once it is in: one that was stopped is fetched again next time. */
async function take(
  ports: FetchPorts,
  options: FetchOptions,
  addresses: Addresses,
  asked: Asked,
  candidate: Candidate,
): Promise<Taken> {
  const { adapter, again = false, acceptBecause } = options;
  const known = again ? null : await knownFile(ports, options, candidate);
  const { bytes, validators, movedTo } = await answerTo(ports, addresses, asked, candidate, known);
  const unchanged: Taken = { result: 'unchanged', movedTo, bytes: bytes?.length ?? null, ingest: null };
  if (bytes === null) return unchanged;
  const hash = sha256(bytes);
  const isKnown = known?.sha256 === hash;
  const period = asked.from.period;
  const ingest = isKnown
    ? null
    : await ingestFile(ports, {
        adapter,
        file: { name: candidate.name, bytes, ...(period !== undefined && { period }) },
        ...(acceptBecause !== undefined && { acceptBecause }),
      });
  await remember(ports, options, candidate, {
    address: candidate.address,
    validators,
    sha256: hash,
    parserVersion: adapter.parserVersion,
  });
  return isKnown ? unchanged : { ...unchanged, result: 'ingested', ingest };
}

/** What is known of a file, if it was read by this version of the parser; another one has to see it again. */
async function knownFile(
  { store }: FetchPorts,
  { adapter }: FetchOptions,
  { name, address }: Candidate,
): Promise<KnownFile | null> {
  const known = (await store.readSourceState(adapter.source.id))?.files?.[name];
  return known?.address === address && known.parserVersion === adapter.parserVersion ? known : null;
}

async function remember(
  { store }: FetchPorts,
  { adapter }: FetchOptions,
  { name }: Candidate,
  file: KnownFile,
): Promise<void> {
  const source = adapter.source.id;
  const state = (await store.readSourceState(source)) ?? { source, lastHash: null, failures: 0 };
  await store.writeSourceState({ ...state, files: { ...state.files, [name]: file } });
}

async function answerTo(
  { fetcher, secrets, progress }: FetchPorts,
  { hosts }: Addresses,
  { from, year }: Asked,
  { address }: Candidate,
  known: KnownFile | null,
): Promise<FetchAnswer> {
  const { contentTypes, maximumBytes } = from;
  const request = { hosts, contentTypes, maximumBytes };
  if (from.kind === 'file') {
    return fetcher.fetch({
      ...request,
      address,
      // A condition would make a server refuse a form.
      ...(known !== null && from.form === undefined && { validators: known.validators }),
      ...formOf(from, year),
      ...(from.credentials !== undefined && { headers: await headersOf(from.credentials, secrets) }),
    });
  }
  let movedTo: string | null = null;
  const ask = async (page: string): Promise<Uint8Array> => {
    const answer = await fetcher.fetch({ ...request, address: page });
    movedTo ??= answer.movedTo;
    return answer.bytes ?? new Uint8Array();
  };
  return { bytes: await collectPages({ ...from, address }, ask, progress), validators: {}, movedTo };
}

function formOf(
  { form, yearFields = [] }: FileAddress,
  year: number | null,
): { form?: Record<string, string> } {
  if (form === undefined) return {};
  const years = year === null ? [] : yearFields.map((field) => [field, String(year)] as const);
  return { form: { ...form, ...Object.fromEntries(years) } };
}

const headersOf = async (
  { secret, header, others }: NonNullable<FileAddress['credentials']>,
  secrets: FetchPorts['secrets'],
): Promise<Record<string, string>> => ({ ...others, [header]: await secrets.read(secret) });
