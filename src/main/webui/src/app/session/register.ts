import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Session } from './session';

@Component({
  selector: 'ty-register',
  imports: [ReactiveFormsModule, MatButtonModule, RouterLink, Complaint, TextField],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <h1 i18n>Register a company</h1>
      <ty-text-field
        [control]="form.controls.company_name"
        label="Company"
        i18n-label
        name="company_name"
        autocomplete="organization"
      />
      <div class="pair">
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
      </div>
      <ty-text-field
        [control]="form.controls.username"
        label="Username"
        i18n-label
        name="username"
        autocomplete="username"
      />
      <ty-text-field
        [control]="form.controls.email"
        type="email"
        label="E-mail"
        i18n-label
        name="email"
        autocomplete="email"
      />
      <ty-text-field
        [control]="form.controls.password"
        type="password"
        label="Password"
        i18n-label
        hint="Several words are easy to remember and hard to guess."
        i18n-hint
        name="password"
        autocomplete="new-password"
      />
      <ty-complaint [text]="sending.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Register</button>
      <nav><a routerLink="/sign-in" i18n>Sign in instead</a></nav>
    </form>
  `,
  styleUrl: './form-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Register {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly form = inject(FormBuilder).nonNullable.group({
    company_name: ['', Validators.required],
    first_name: ['', Validators.required],
    last_name: ['', Validators.required],
    username: ['', Validators.required],
    email: ['', Validators.required],
    password: ['', Validators.required],
  });
  protected readonly sending = new Sending(this.form);

  protected async submit(): Promise<void> {
    const wanted = this.form.getRawValue();
    if (await this.sending.send(() => this.session.register({ ...wanted, password_confirm: wanted.password }))) {
      await this.router.navigateByUrl('/my-work');
    }
  }
}
