import { language } from './app/shell/language';

// Texts are looked up where they stand when a file is loaded, so the language comes before everything else.
async function start(): Promise<void> {
  const spoken = language();
  document.documentElement.lang = spoken;
  if (spoken === 'de') {
    await (await import('./i18n/german')).load();
  }
  const { run } = await import('./app/run');
  await run(spoken);
}

start().catch((failure) => console.error(failure));
