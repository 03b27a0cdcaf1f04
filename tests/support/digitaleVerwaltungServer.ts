import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One entry as the interface of the dashboard gives it. */
export interface DashboardEntry {
  readonly leika_key: string;
  readonly leika_name: string;
  readonly ars: string;
  readonly ars_name: string | null;
  readonly bundesland: string | null;
  readonly leika_bezeichnung: string | null;
  readonly ozgid: number | null;
  readonly ozg_bezeichnung: string | null;
  readonly url: string;
  readonly online_status: string;
  readonly aktiv: string | null;
  readonly art_flaechendeckung: string;
  readonly begruendung_nicht_beruecksichtigt: string | null;
  readonly datenstand_pvog_import: string;
}

/** An entry with everything that a test does not speak of filled in. */
export const entry = (
  ars: string,
  service: number,
  changes: Partial<DashboardEntry> = {},
): DashboardEntry => ({
  leika_key: `990410060${String(17_000 + service).padStart(5, '0')}`,
  leika_name: `Leistung ${service} beantragen`,
  ars,
  ars_name: null,
  bundesland: null,
  leika_bezeichnung: null,
  ozgid: null,
  ozg_bezeichnung: null,
  url: `https://dienste.example.org/${ars}/${service}`,
  online_status: 'ok',
  aktiv: 'ja',
  art_flaechendeckung: 'in mind. einer Kommune verfügbar',
  begruendung_nicht_beruecksichtigt: null,
  datenstand_pvog_import: '2026-09-29',
  ...changes,
});

export interface Dashboard {
  readonly areas: readonly { readonly ars: string; readonly arsName: string }[];
  readonly entries: readonly DashboardEntry[];
  /** Entries above which the export is refused with 413; pages are never refused. */
  readonly exportLimit?: number;
  /** Number of all items beside the content (Spring’s older form), or inside of `page`. */
  readonly paging?: 'beside' | 'inside';
  readonly delimiter?: ',' | ';';
}

export interface DashboardServer {
  /** `http://127.0.0.1:<port>/api/public/v1/dash` */
  readonly address: string;
  /** Paths with their questions, in the order they were asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * The dashboard’s interface on this machine, as its description says: `/open-ars` and `/open-pvog/<ars>` in pages from 0
 * (100 each unless asked otherwise), `/open-pvog/<ars>/export` as CSV only for those who accept
 * `application/octet-stream` (406), and only if it is not too large (413). Above and below are included by default.
 */
export async function startDashboard(dashboard: Dashboard): Promise<DashboardServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(dashboard, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const root = '/api/public/v1/dash';

function answer(dashboard: Dashboard, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  const path = url.pathname.replace(root, '');
  if (path === '/open-ars') return sendPage(dashboard, url, response, dashboard.areas);
  const [, ars, wantsExport] = /^\/open-pvog\/([^/]+)(\/export)?$/.exec(path) ?? [];
  if (ars === undefined) return send(response, 404, {});
  if (!/^\d{12}$/.test(ars)) return send(response, 400, {});
  const entries = entriesOf(dashboard, ars, url);
  if (wantsExport === undefined) return sendPage(dashboard, url, response, entries);
  const accepts = request.headers.accept ?? '';
  if (!/application\/octet-stream/.test(accepts)) return send(response, 406, {});
  if (url.searchParams.get('filetype') !== 'csv') return send(response, 400, {});
  if (entries.length > (dashboard.exportLimit ?? Infinity)) return send(response, 413, {});
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  response.end(csvOf(entries, dashboard.delimiter ?? ';'));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** A key filled up with zeros stands above all that begin with the rest of it. */
const isAbove = (upper: string, lower: string): boolean =>
  upper !== lower && lower.startsWith(upper.replace(/0+$/, ''));

function entriesOf({ entries }: Dashboard, ars: string, url: URL): readonly DashboardEntry[] {
  const above = url.searchParams.get('includeAbove') !== 'false';
  const below = url.searchParams.get('includeBelow') !== 'false';
  return entries.filter(
    (each) => each.ars === ars || (above && isAbove(each.ars, ars)) || (below && isAbove(ars, each.ars)),
  );
}

function sendPage(
  { paging }: Dashboard,
  url: URL,
  response: ServerResponse,
  items: readonly unknown[],
): void {
  const number = Number(url.searchParams.get('page') ?? '0');
  const size = Number(url.searchParams.get('size') ?? '100');
  if (!Number.isSafeInteger(number) || number < 0 || !(size >= 1)) return send(response, 400, {});
  const content = items.slice(number * size, (number + 1) * size);
  const counts = { number, size, totalElements: items.length, totalPages: Math.ceil(items.length / size) };
  send(response, 200, paging === 'inside' ? { content, page: counts } : { content, ...counts });
}

/** As the export writes it: all fields quoted where they must be, empty for what is not there. */
export function csvOf(entries: readonly DashboardEntry[], delimiter: ',' | ';'): string {
  const names = Object.keys(entry('000000000000', 0)) as (keyof DashboardEntry)[];
  const lines = entries.map((each) => names.map((name) => quoted(each[name])).join(delimiter));
  return [names.join(delimiter), ...lines].map((line) => `${line}\r\n`).join('');
}

const quoted = (value: string | number | null): string => {
  const text = String(value ?? '');
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
