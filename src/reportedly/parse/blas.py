"""NumPy's BLAS under thinc: the same parse, nearly half as fast again."""

import os
from typing import Any

import numpy as np
from thinc.api import NumpyOps, set_current_ops

STOCK = "REPORTEDLY_STOCK_BLAS"


class BlasOps(NumpyOps):  # type: ignore[misc]
    """thinc's CPU operations with matrix products by `np.dot` instead of blis. Arrays of float32."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices, either of them transposed on request."""
        left, right = (x.T if trans1 else x), (y.T if trans2 else y)
        if out is None:
            return np.dot(left, right)
        np.dot(left, right, out=out)
        return out

    def affine(self, X: Any, W: Any, b: Any) -> Any:
        """X @ W.T + b."""
        result = np.dot(X, W.T)
        result += b
        return result


def choose_blas() -> None:
    """Set the operations that models loaded from now on use. REPORTEDLY_STOCK_BLAS=1 keeps thinc's own."""
    stock = os.environ.get(STOCK, "") not in ("", "0")
    set_current_ops(NumpyOps() if stock else BlasOps())
