import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOMS =
  'multifunction_hall library training_classroom shared_project_room rooms_equipped outdoor_venue reading_room culture_room digital_room multipurpose_classroom free_opening_funded'.split(
    ' ',
  );
const FIGURES = Object.entries({
  building_area: 95,
  plaza_area: 950,
  stage_length: 12,
  stage_width: 6,
  stage_height: 0.9,
  bulletin_boards: 1,
  cultural_equipment_sets: 1,
  broadcasting_equipment_sets: 1,
  sports_equipment_sets: 1,
  annual_funding: 0.3,
  large_events: 1,
  single_events: 3,
  mass_events: 5,
  performances: 5,
  staff_posts: 2,
  concurrent_staff: 0,
  committee_workers: 1,
  purchased_posts: 1,
  full_time_staff: 1,
  training_days: 5,
  major_accidents: 0,
});
const LEVELS = ['社区', '行政村', '街道'];

/** One centre of 35 keys; every figure varies with the centre's number. */
function centre(index, first, other) {
  const rooms = ROOMS.map((key, at) => `${other}${key}: ${(index + at) % 23 === 0 ? '无' : '有'}\n`);
  const figures = FIGURES.map(
    ([key, least], at) => `${other}${key}: ${least === 0 ? 0 : least + ((index * 7 + at) % 40)}\n`,
  );
  const head = `${first}name: 第${index}中心\n${other}level: ${LEVELS[index % 3]}\n${other}office: 街道${Math.floor(index / 50)}\n`;
  return head + rooms.join('') + figures.join('');
}

/** A folder of files with one centre each. */
export function writeCentreFiles(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `${String(index).padStart(6, '0')}.yaml`), centre(index, '', ''));
  }
}

/** One file with a list of centres. */
export async function writeCentreList(path, count) {
  const out = createWriteStream(path);
  out.write('centers:\n');
  for (let index = 0; index < count; index++) {
    if (!out.write(centre(index, '  - ', '    '))) await new Promise((done) => out.once('drain', done));
  }
  await new Promise((done) => out.end(done));
}
