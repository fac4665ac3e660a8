import { registerLocaleData } from '@angular/common';
import { LOCALE_ID } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { appConfig } from './app.config';
import { Language } from './shell/language';

/** Starts the application, which writes dates as people of the language do. */
export async function run(language: Language): Promise<void> {
  const providers = [...appConfig.providers, { provide: LOCALE_ID, useValue: await locale(language) }];
  await bootstrapApplication(App, { ...appConfig, providers });
}

// Only American English comes with Angular; German comes with its texts.
async function locale(language: Language): Promise<string> {
  if (language === 'de' || navigator.language === 'en-US') {
    return language === 'de' ? 'de' : 'en-US';
  }
  registerLocaleData((await import('@angular/common/locales/en-GB')).default);
  return 'en-GB';
}
