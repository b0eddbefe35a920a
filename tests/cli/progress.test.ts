import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../../src/cli/progress-line.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = {
    isTTY,
    write: (text: string) => {
      written.push(text);
      return true;
    },
    on: () => undefined,
    removeListener: () => undefined,
  };
  return { stream, written };
}

describe('the progress line', () => {
  it('shows the share, the centres and the time left, and goes away', () => {
    let now = 0;
    const { stream, written } = terminal(true);
    const progress = new ProgressLine(stream, 'zh', () => now);
    now = 500;
    progress.update(0.1, 100);
    expect(written).toEqual([]);
    now = 1000;
    progress.update(0.25, 12_345);
    expect(written).toEqual(['\r\u001b[2K██████░░░░░░░░░░░░░░░░░░ 25%  已核查12,345个中心  约剩3秒']);
    now = 1050;
    progress.update(0.26, 12_500);
    expect(written).toHaveLength(1);
    progress.clear();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('shows no share where nobody knows it, and then what is being written (F25)', () => {
    let now = 0;
    const { stream, written } = terminal(true);
    const progress = new ProgressLine(stream, 'zh', () => now);
    now = 1000;
    progress.update(null, 12_345);
    expect(written).toEqual(['\r\u001b[2K已核查12,345个中心']);
    now = 2000;
    progress.writing(0);
    now = 4000;
    progress.writing(0.5);
    expect(written.at(-1)).toBe('\r\u001b[2K████████████░░░░░░░░░░░░ 50%  正在写入  约剩2秒');
    now = 5000;
    progress.writing(null);
    expect(written.at(-1)).toBe('\r\u001b[2K正在写入');
    progress.clear();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('says the same in English', () => {
    let now = 0;
    const { stream, written } = terminal(true);
    const progress = new ProgressLine(stream, 'en', () => now);
    now = 2000;
    progress.update(0.5, 1000);
    expect(written[0]).toMatch(/50% {2}1,000 centres {2}2 s left$/);
  });

  it('writes nothing where nobody looks, and nothing for a short run', () => {
    let now = 0;
    for (const isTTY of [true, false]) {
      const { stream, written } = terminal(isTTY);
      const progress = new ProgressLine(stream, 'zh', () => now);
      now += isTTY ? 600 : 5000;
      progress.update(0.9, 10);
      progress.clear();
      expect(written).toEqual([]);
    }
  });
});
