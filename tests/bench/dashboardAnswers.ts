import { answerLine } from '@kluftatlas/data/sources/shared/answers.ts';
import { entry } from '../support/digitaleVerwaltungServer.ts';

/** Answers of a dashboard with as many areas as there are in Germany: the list, then a page for each. */
export function dashboardAnswers(areas: number, services: number): Uint8Array {
  const api = 'https://api.example.org/open';
  const keys = Array.from({ length: areas }, (_, at) => {
    const district = String(51 + Math.floor(at / 900)).padStart(3, '0');
    const member = String(at % 900).padStart(3, '0');
    return `01${district}0${member}${member === '000' ? '900' : member}`;
  });
  const page = (content: readonly unknown[]) => ({ content, number: 0, totalElements: content.length });
  const lines = keys.map((ars) =>
    answerLine(
      `${api}-pvog/${ars}?includeBelow=false`,
      page(Array.from({ length: services }, (_, service) => entry(ars, service))),
    ),
  );
  const list = answerLine(`${api}-ars`, page(keys.map((ars) => ({ ars, arsName: `Gemeinde ${ars}` }))));
  return new TextEncoder().encode(list + lines.join(''));
}
