import { LOCALE_ID } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { appConfig } from './app.config';
import { Language } from './shell/language';

/** Starts the application, which writes dates as people of the language do. */
export async function run(language: Language): Promise<void> {
  const providers = [...appConfig.providers, { provide: LOCALE_ID, useValue: language === 'de' ? 'de' : 'en-US' }];
  await bootstrapApplication(App, { ...appConfig, providers });
}
