import { createWriteStream } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A minimal streaming zip writer, for workbooks of a size that no library writes in bounded memory. */
export class ZipWriter {
  #out;
  #at = 0;
  #directory = [];

  constructor(path) {
    this.#out = createWriteStream(path);
  }

  async #put(bytes) {
    this.#at += bytes.length;
    if (!this.#out.write(bytes)) await new Promise((done) => this.#out.once('drain', done));
  }

  /** @param {Iterable<string>} chunks the part's text */
  async part(name, chunks) {
    const start = this.#at;
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0808, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(0x00210000, 10);
    head.writeUInt16LE(title.length, 26);
    await this.#put(Buffer.concat([head, title]));
    const deflate = createDeflateRaw({ level: 6 });
    const body = this.#at;
    const written = (async () => {
      for await (const piece of deflate) await this.#put(piece);
    })();
    let crc = 0;
    let size = 0;
    let held = [];
    let length = 0;
    const flush = async () => {
      const bytes = Buffer.from(held.join(''));
      held = [];
      length = 0;
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((done) => deflate.once('drain', done));
    };
    for (const chunk of chunks) {
      held.push(chunk);
      length += chunk.length;
      if (length > 1 << 18) await flush();
    }
    await flush();
    deflate.end();
    await written;
    const entry = { title, crc, packed: this.#at - body, size, start };
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(crc, 4);
    tail.writeUInt32LE(entry.packed, 8);
    tail.writeUInt32LE(size, 12);
    await this.#put(tail);
    this.#directory.push(entry);
  }

  async finish() {
    const start = this.#at;
    for (const { title, crc, packed, size, start: at } of this.#directory) {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(20, 6);
      head.writeUInt16LE(0x0808, 8);
      head.writeUInt16LE(8, 10);
      head.writeUInt32LE(0x00210000, 12);
      head.writeUInt32LE(crc, 16);
      head.writeUInt32LE(packed, 20);
      head.writeUInt32LE(size, 24);
      head.writeUInt16LE(title.length, 28);
      head.writeUInt32LE(at, 42);
      await this.#put(Buffer.concat([head, title]));
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#put(end);
    await new Promise((done) => this.#out.end(done));
  }
}
