import { wordsOn } from '../../messages/languages.ts';
import { ByOffice } from '../../model/by-office.ts';
import type { ReadReport } from '../../reports/read/context.ts';
import { centerYaml } from '../../reports/read/yaml.ts';
import { FileNames } from '../file-names.ts';

/** A file of a folder, and the folder below the whole in which it stands. */
export interface CenterFile {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
}

/** The plain form with a file a centre, in a folder an office. */
export function* centerFiles(report: ReadReport): Generator<CenterFile> {
  const { lang, names, report: say } = report.words;
  const folders = new FileNames(wordsOn('closing', lang, names).files.noOffice);
  const offices = new ByOffice<{ readonly folder: string; readonly names: FileNames }>();
  for (const center of report.plain()) {
    const { folder, names } = offices.of(center.office, () => ({
      folder: folders.of(center.office ?? ''),
      names: new FileNames(say.noName),
    }));
    yield { folder, name: `${names.of(center.name)}.yaml`, text: centerYaml(center, report) };
  }
}
