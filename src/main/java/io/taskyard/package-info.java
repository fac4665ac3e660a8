/** Taskyard, a multi-tenant task manager: this package only starts it; the features live below, one package each. */
package io.taskyard;
