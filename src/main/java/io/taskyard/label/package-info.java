/** Labels: short coloured words of a company, to be put on its tasks. */
package io.taskyard.label;
