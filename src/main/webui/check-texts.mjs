// Fails for a text that has no translation, and for a translation whose text is gone.
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).translations;
const texts = read('dist/texts/messages.json');
const german = read('src/i18n/de.json');
const missing = Object.keys(texts).filter((id) => !(id in german));
const gone = Object.keys(german).filter((id) => !(id in texts));
missing.forEach((id) => console.error(`Not translated: ${id} ${texts[id]}`));
gone.forEach((id) => console.error(`Not needed any more: ${id} ${german[id]}`));
process.exit(missing.length + gone.length ? 1 : 0);
