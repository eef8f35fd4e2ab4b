/** What a reader sees: frames, charts, maps, and their files. */
package org.terrella.report;
