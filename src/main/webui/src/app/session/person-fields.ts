import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormControl } from '@angular/forms';
import { TextField } from '../ui/text-field';

/** What somebody says of themselves who has no account yet. */
@Component({
  selector: 'ty-person-fields',
  imports: [TextField],
  template: `
    @let all = controls();
    <div class="pair">
      <ty-text-field
        [control]="all.first_name"
        label="First name"
        i18n-label
        name="first_name"
        autocomplete="given-name"
      />
      <ty-text-field
        [control]="all.last_name"
        label="Last name"
        i18n-label
        name="last_name"
        autocomplete="family-name"
      />
    </div>
    <ty-text-field [control]="all.username" label="Username" i18n-label name="username" autocomplete="username" />
    @if (all.email; as email) {
      <ty-text-field [control]="email" type="email" label="E-mail" i18n-label name="email" autocomplete="email" />
    }
    <ty-text-field
      [control]="all.password"
      type="password"
      label="Password"
      i18n-label
      hint="Several words are easy to remember and hard to guess."
      i18n-hint
      name="password"
      autocomplete="new-password"
    />
  `,
  styleUrl: './form-page.scss',
  host: { class: 'fields' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonFields {
  readonly controls = input.required<{
    first_name: FormControl<string>;
    last_name: FormControl<string>;
    username: FormControl<string>;
    email?: FormControl<string>;
    password: FormControl<string>;
  }>();
}
