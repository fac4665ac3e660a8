import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { PersonFields } from './person-fields';
import { Session } from './session';

@Component({
  selector: 'ty-register',
  imports: [ReactiveFormsModule, MatButtonModule, RouterLink, Complaint, PersonFields, TextField],
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
      <ty-person-fields [controls]="form.controls" />
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
