/** What programs serve to this machine alone. */
package org.terrella.serve;
