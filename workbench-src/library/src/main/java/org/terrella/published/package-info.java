/** What papers report: their tables as files, and where they disagree. */
package org.terrella.published;
