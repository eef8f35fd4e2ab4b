/** Where a photo may have been taken: evidence of all kinds as one density, with what each piece of it did. */
package org.terrella.belief;
