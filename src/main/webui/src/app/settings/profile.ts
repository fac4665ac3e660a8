import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Undo } from '../ui/undo';
import { NewEmail } from './new-email';
import { NewPassword } from './new-password';

type ProfileView = components['schemas']['Profile'];

/** Who one is here, and by what one signs in. */
@Component({
  selector: 'ty-profile',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    Complaint,
    NewEmail,
    NewPassword,
    TextField,
  ],
  template: `
    <form class="page" [formGroup]="form" (ngSubmit)="save()">
      <ty-text-field
        [control]="form.controls.first_name"
        label="First name"
        i18n-label
        name="first_name"
        autocomplete="given-name"
      />
      <ty-text-field
        [control]="form.controls.last_name"
        label="Last name"
        i18n-label
        name="last_name"
        autocomplete="family-name"
      />
      <mat-form-field>
        <mat-label i18n>Language of mails</mat-label>
        <mat-select formControlName="locale">
          <mat-option value="en" lang="en">English</mat-option>
          <mat-option value="de" lang="de">Deutsch</mat-option>
        </mat-select>
      </mat-form-field>
      <ty-complaint [text]="sending.complaint() || profile.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Save</button>
    </form>
    @if (profile.value(); as one) {
      <section>
        <h2 i18n>E-mail</h2>
        <p>
          {{ one.email }}
          @if (!one.email_verified) {
            <strong i18n>not verified yet</strong>
            <button mat-button (click)="verify()" [disabled]="asking.busy()" i18n>Send me the link again</button>
          }
        </p>
        <ty-complaint [text]="asking.complaint()" />
        <ty-new-email />
      </section>
      <section>
        <h2 i18n>Password</h2>
        <ty-new-password />
      </section>
      @if (one.companies.length > 1) {
        <section>
          <h2 i18n>Companies</h2>
          <ul class="rows">
            @for (company of one.companies; track company.id) {
              <li>
                <span class="wide">{{ company.name }}</span>
                @if (company.id !== one.company.id) {
                  <button mat-button (click)="change(company.id)" i18n>Work there</button>
                }
              </li>
            }
          </ul>
        </section>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Profile {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);

  protected readonly form = inject(FormBuilder).nonNullable.group({
    first_name: ['', Validators.required],
    last_name: [''],
    locale: ['en' as 'en' | 'de'],
  });
  protected readonly sending = new Sending(this.form);
  protected readonly asking = new Doing();
  protected readonly profile = new Fresh<string, ProfileView>(
    () => this.session.user()?.id,
    () => answerOf(this.api.GET('/api/v1/auth/profile')),
  );

  constructor() {
    effect(() => {
      const one = this.profile.value();
      if (one) {
        const { first_name, last_name, locale } = one;
        untracked(() => this.form.setValue({ first_name, last_name, locale }));
      }
    });
  }

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      const body = this.form.getRawValue();
      this.profile.show(await answerOf(this.api.PATCH('/api/v1/auth/profile', { body })));
      this.undo.say($localize`Saved`);
    });
  }

  protected async verify(): Promise<void> {
    await this.asking.try(async () => {
      await answerOf(this.api.POST('/api/v1/auth/email/verification', {}));
      this.undo.say($localize`Look into your mail`);
    });
  }

  protected async change(company: string): Promise<void> {
    await this.asking.try(async () => {
      await this.session.switchTo(company);
      location.assign('/my-work');
    });
  }
}
