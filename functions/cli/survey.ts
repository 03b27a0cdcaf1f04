import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { runCommand } from './runCommand.ts';
import { help as cleanHelp, runClean } from './survey/clean.ts';
import { help as importHelp, runImport } from './survey/import.ts';
import { help as simulateHelp, runSimulate } from './survey/simulate.ts';

/** What can be done with surveys, by the first word. */
const commands: Readonly<
  Record<string, { readonly help: string; run(args: readonly string[]): Promise<void> }>
> = {
  clean: { help: cleanHelp, run: runClean },
  import: { help: importHelp, run: runImport },
  simulate: { help: simulateHelp, run: runSimulate },
};

const help = Object.values(commands)
  .map((command) => command.help)
  .join('\n');

await runCommand(async () => {
  const [word, ...args] = process.argv.slice(2);
  if (word === undefined || word === '--help') return void process.stdout.write(help);
  const command = commands[word];
  if (command === undefined) {
    throw new Problem(
      'usage',
      `“${word}” is nothing to do with surveys`,
      `Say ${Object.keys(commands).join(' or ')}.`,
    );
  }
  await command.run(args);
});
