"""The screens of the law: signaal, kenmerken, ladder, procesaanwijzing, kennisgevingen."""
