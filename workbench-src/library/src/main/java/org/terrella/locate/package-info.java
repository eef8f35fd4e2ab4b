/** Methods that answer where a photo was taken, each with its candidates. */
package org.terrella.locate;
