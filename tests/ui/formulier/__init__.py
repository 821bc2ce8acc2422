"""Tests of the form page: real dossiers, the real theme forms, real keys."""
