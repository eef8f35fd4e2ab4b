/** PyTorch's own weight files, read without executing anything. */
package org.terrella.tensor.pth;
