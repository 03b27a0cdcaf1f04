import { parseArgs } from 'node:util';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { measureReports, type MeasureQuery } from '../core/measureReports.ts';
import { measureText } from '../core/measureText.ts';
import { withLocalPorts } from './openPorts.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run measures -- [indicator] [options]

Computes all measures of the divide from what is in the store, for one indicator or for all.

  --state <key>           a state (01 to 16) instead of Germany
  --scheme <scheme>       ${Object.keys(sizeClassSchemes).join(', ')}; all of them unless given
  --from, --to <period>   the change between two periods (2019-06) or years (their last period)
  --join direct           only values under keys that the register has; nothing is put onto its territory
  --json                  all numbers in full, one JSON document: a list of MeasureReport (functions/core/measureReports.ts)
  --help                  this text
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      state: { type: 'string' },
      scheme: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      join: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  if (positionals.length > 1) {
    throw new Problem(
      'usage',
      `${positionals.length} indicators are named: ${positionals.join(', ')}`,
      'Name one, or none for all of them.',
    );
  }
  const query: MeasureQuery = {
    indicator: positionals[0] ?? null,
    region:
      values.state === undefined
        ? 'DE'
        : oneOf(
            states.map(({ key }) => key),
            values.state,
            'state',
          ),
    scheme:
      values.scheme === undefined
        ? null
        : oneOf(Object.keys(sizeClassSchemes) as SizeClassSchemeId[], values.scheme, 'scheme'),
    pair: pairOf(values.from, values.to),
    join: values.join === undefined ? 'mapped' : oneOf(['mapped', 'direct'] as const, values.join, 'join'),
  };
  await withLocalPorts(async (ports) => {
    let count = 0;
    for await (const report of measureReports(ports, query)) {
      const between = count === 0 ? '' : values.json ? ',\n' : '\n\n';
      process.stdout.write(
        (values.json && count === 0 ? '[' : between) +
          (values.json ? JSON.stringify(report) : measureText(report)),
      );
      count += 1;
    }
    process.stdout.write(values.json ? ']\n' : '\n');
  });
});

function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const word = words.find((candidate) => candidate === given);
  if (word !== undefined) return word;
  throw new Problem('usage', `“${given}” is no ${option}`, `Give one of ${words.join(', ')}.`);
}

function pairOf(from: string | undefined, to: string | undefined): MeasureQuery['pair'] {
  if (from === undefined && to === undefined) return null;
  if (from?.trim() === '' || to?.trim() === '') {
    throw new Problem(
      'usage',
      'A period is empty',
      'Give a month (2019-06) or a year with --from and with --to.',
    );
  }
  if (from !== undefined && to !== undefined) return { from, to };
  throw new Problem('usage', 'Only one end of the change is given', 'Give both --from and --to.');
}
