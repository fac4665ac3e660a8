/** Pages by keyset: a cursor names the last row seen, so a page costs the same wherever it stands in the list. */
package io.taskyard.platform.paging;
