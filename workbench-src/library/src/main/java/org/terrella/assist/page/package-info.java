/** The assistant as a page in a browser on this machine. */
package org.terrella.assist.page;
